import{_ as e,a as t,g as n,i as r,u as i}from"./base--YXkTFbw.js";var a=class extends Error{failure;constructor(e){super(e.kind===`unreachable`?e.kind:e.message),this.failure=e}};function o(e){return e instanceof DOMException&&e.name===`AbortError`}function s(e){return e instanceof a?e.failure:{kind:`fault`,requestId:null,message:String(e)}}function c(e=(...e)=>fetch(...e)){let t=async(t,n,r)=>u(await l(e,{query:t,variables:n},r));return{askText:t,ask:(e,n,r)=>t(e.toString(),n,r)}}async function l(e,t,n){let r={method:`POST`,headers:{"content-type":`application/json`,accept:`application/json`},body:JSON.stringify(t)};try{return await e(`/graphql`,n?{...r,signal:n}:r)}catch(e){throw o(e)?e:new a({kind:`unreachable`})}}async function u(e){let t=await d(e),[n]=t?.errors??[];if(n)throw new a(f(n,e));if(!e.ok||!t?.data)throw new a(p(e,`HTTP ${e.status}`));return t.data}async function d(e){try{return await e.json()}catch(e){if(o(e))throw e;return null}}function f(e,t){let n=e.extensions?.code??`INTERNAL`;return n===`INTERNAL`?p(t,e.message,e.extensions?.requestId):{kind:`refused`,code:n,message:e.message}}function p(e,t,n){return{kind:`fault`,requestId:n??e.headers.get(`x-request-id`),message:t}}function m(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function h(e,t,n){let r=x(t);return`rgb(${x(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var g=3,_=.1;function v(e,t){let n=b(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=_){let i=h(e,n,r);if(y(i,t)>=g)return i}return n}function y(e,t){let[n=0,r=0]=[b(e),b(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function b(e){let[t=0,n=0,r=0]=x(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function x(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var S=`#8a8f98`;function C({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function w(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}var T=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new T(`
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}
    `,{fragmentName:`Property`});var E=new T(`
    query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $asOf: Date) {
  network(
    around: $around
    depth: $depth
    relationshipTypes: $relationshipTypes
    nodeTypes: $nodeTypes
    limit: $limit
    asOf: $asOf
  ) {
    nodes {
      id
      type
      key
      name
      kind
      degree
      x
      y
    }
    edges {
      id
      type
      source
      target
      since
      until
      weight
    }
    omitted {
      node
      type
      count
    }
  }
}
    `),D=new T(`
    query Ontology {
  ontology {
    nodeTypes {
      type
      name
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      singular
      plural
      properties {
        ...Property
      }
      connections {
        field
        type
        backward
        ends
      }
    }
    relationshipTypes {
      type
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      derived
      from
      to
      properties {
        ...Property
      }
      patterns {
        name
        label {
          zh
          en
        }
      }
    }
  }
}
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}`),O=new T(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    first: $first
    relationshipTypes: $relationshipTypes
    asOf: $asOf
  ) {
    length
    hops {
      id
      type
      reversed
      since
      until
      from {
        __typename
        id
        key
        name
      }
      to {
        __typename
        id
        key
        name
      }
      sources {
        locator
        source {
          id
          key
          name
        }
      }
    }
  }
}
    `),k=new T(`
    query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id
        key
        name
        aliases
      }
    }
  }
}
    `),A={BAD_ID:`failureId`,COST_EXCEEDED:`failureCost`,DEADLINE_EXCEEDED:`failureSlow`,STORE_UNAVAILABLE:`failureStore`};function j(e){if(e.kind===`unreachable`)return i(`failureUnreachable`);if(e.kind===`fault`)return i(`failureFault`,{id:e.requestId??`–`,message:e.message});let t=A[e.code],n=i(`failureRefused`,{code:e.code,message:e.message});return t?`${i(t)} (${e.code})`:n}function M({class:e,failure:n,onRetry:r}){return t(`p`,{role:`alert`,class:e,children:[j(n),` `,t(`button`,{type:`button`,onClick:r,children:i(`retry`)})]})}var N=e(``);function P(){let e=matchMedia(`(prefers-color-scheme: dark)`),t=()=>{N.value=getComputedStyle(document.body).backgroundColor};e.addEventListener(`change`,t);let i=n(()=>{r.value&&queueMicrotask(t)});return()=>{e.removeEventListener(`change`,t),i()}}function F({color:e,isLine:n=!1}){let r=n?`swatch swatch-line`:`swatch`,i=e??`#8a8f98`,a=N.value?v(i,N.value):i;return t(`span`,{class:r,"aria-hidden":`true`,style:{backgroundColor:a}})}export{D as a,S as c,m as d,h as f,s as g,a as h,E as i,C as l,c as m,P as n,O as o,v as p,M as r,k as s,F as t,w as u};