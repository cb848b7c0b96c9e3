import{b as e,o as t,p as n,s as r,y as i}from"./base-jAurSjXF.js";var a=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new a(`
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
    `,{fragmentName:`Property`});var o=new a(`
    subscription Changes {
  changes {
    event
    sequence
    revision {
      created
      updated
      deleted
    }
  }
}
    `),s=new a(`
    query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $pinned: [PinnedNode!], $asOf: Date) {
  network(
    around: $around
    depth: $depth
    relationshipTypes: $relationshipTypes
    nodeTypes: $nodeTypes
    limit: $limit
    pinned: $pinned
    asOf: $asOf
  ) {
    nodes {
      id: nodeId
      type
      key
      name
      kind
      degree
      x
      y
    }
    edges {
      id: relationshipId
      type
      source
      target
      since
      until
      weight
      patterns
    }
    omitted {
      node: nodeId
      type
      count
    }
  }
}
    `),c=new a(`
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
        label {
          zh
          en
        }
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
        weak
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
}`),l=new a(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    first: $first
    relationshipTypes: $relationshipTypes
    asOf: $asOf
  ) {
    nodes {
      length
      hops {
        reversed
        relationship {
          id: relationshipId
          type
          since
          until
          from {
            __typename
            id: nodeId
            key
            name
          }
          to {
            __typename
            id: nodeId
            key
            name
          }
          sources {
            locator
            source {
              id: nodeId
              key
              name
            }
          }
        }
      }
    }
  }
}
    `),u=new a(`
    query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id: nodeId
        key
        name
        aliases
      }
    }
  }
}
    `),d=class extends Error{failure;constructor(e){super(`message`in e?e.message:e.kind),this.failure=e}};function f(e,t){return e instanceof d&&e.failure.kind===`refused`&&e.failure.code===t}function p(e){return e instanceof DOMException&&e.name===`AbortError`}function m(e){return e instanceof DOMException&&e.name===`TimeoutError`}function h(e){return e instanceof d?e.failure:{kind:`fault`,requestId:null,message:String(e)}}var g=12e4;function _(e=(...e)=>fetch(...e)){let t=async(t,n,r)=>y(await v(e,{query:t,variables:n},r));return{askText:t,ask:(e,n,r)=>t(e.toString(),n,r)}}async function v(e,t,n){let r=AbortSignal.timeout(g),i={method:`POST`,headers:{"content-type":`application/json`,accept:`application/json`},body:JSON.stringify(t),signal:n?AbortSignal.any([n,r]):r};try{return await e(`/graphql`,i)}catch(e){throw p(e)?e:new d({kind:`unreachable`})}}async function y(e){let t=await b(e),[n]=t?.errors??[];if(n)throw new d(x(n,e));if(!e.ok||!t?.data)throw new d(S(e,`HTTP ${e.status}`));return t.data}async function b(e){try{return await e.json()}catch(e){if(p(e))throw e;if(m(e))throw new d({kind:`unreachable`});return null}}function x(e,t){let n=e.extensions?.code??`INTERNAL`;return n===`INTERNAL`?S(t,e.message,e.extensions?.requestId):{kind:`refused`,code:n,message:e.message}}function S(e,t,n){return{kind:`fault`,requestId:n??e.headers.get(`x-request-id`),message:t}}var C=`#8a8f98`;function w({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function T(e){return e?.patterns.filter(({weak:e})=>e)??[]}function E(e,t){let n=T(e).map(({name:e})=>e);return t.length>0&&t.every(e=>n.includes(e))}function D({nodeTypes:e},t,n){return e.flatMap(({connections:e})=>e).find(e=>e.type===t&&e.backward===n)?.label}function O(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}function k(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function A(e,t,n){let r=I(t);return`rgb(${I(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var j=3,M=.1;function N(e,t){let n=F(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=M){let i=A(e,n,r);if(P(i,t)>=j)return i}return n}function P(e,t){let[n=0,r=0]=[F(e),F(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function F(e){let[t=0,n=0,r=0]=I(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function I(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var L={BAD_ID:`failureId`,COST_EXCEEDED:`failureCost`,DEADLINE_EXCEEDED:`failureSlow`,STORE_UNAVAILABLE:`failureStore`};function R(e){if(e.kind===`unreachable`)return n(`failureUnreachable`);if(e.kind===`too many`)return n(`failureTooMany`,e);if(e.kind===`fault`)return n(`failureFault`,{id:e.requestId??`–`,message:e.message});let t=L[e.code],r=n(`failureRefused`,{code:e.code,message:e.message});return t?`${n(t)} (${e.code})`:r}function z({class:e,failure:t,onRetry:i}){return r(`p`,{role:`alert`,class:e,children:[R(t),` `,t.kind!==`too many`&&r(`button`,{type:`button`,onClick:i,children:n(`retry`)})]})}var B=e(``);function V(){let e=matchMedia(`(prefers-color-scheme: dark)`),n=()=>{B.value=getComputedStyle(document.body).backgroundColor};e.addEventListener(`change`,n);let r=i(()=>{t.value&&queueMicrotask(n)});return()=>{e.removeEventListener(`change`,n),r()}}function H({color:e,isLine:t=!1,isDashed:n=!1,isDotted:i=!1}){let a=`swatch${t?` swatch-line`:``}${n?` swatch-dashed`:``}${i?` swatch-dotted`:``}`,o=e??`#8a8f98`,s=B.value?N(o,B.value):o;return r(`span`,{class:a,"aria-hidden":`true`,style:{backgroundColor:s}})}export{o as _,A as a,l as b,D as c,O as d,T as f,f as g,h,k as i,E as l,d as m,V as n,N as o,_ as p,z as r,C as s,H as t,w as u,s as v,u as x,c as y};