import{C as e,_ as t,d as n,u as r,w as i}from"./base-d1yKCThp.js";var a=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new a(`
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
    `),d=class extends Error{failure;constructor(e){super(`message`in e?e.message:e.kind),this.failure=e}};function f(e,t){return e instanceof d&&e.failure.kind===`refused`&&e.failure.code===t}function p(e){return e instanceof DOMException&&e.name===`AbortError`}function m(e){return e instanceof DOMException&&e.name===`TimeoutError`}function h(e){return e instanceof d?e.failure:{kind:`fault`,requestId:null,message:String(e)}}var g=12e4;function _(e=(...e)=>fetch(...e)){let t=async(t,n,r)=>y(await v(e,{query:t,variables:n},r));return{askText:t,ask:(e,n,r)=>t(e.toString(),n,r)}}async function v(e,t,n){let r=AbortSignal.timeout(g),i={method:`POST`,headers:{"content-type":`application/json`,accept:`application/json`},body:JSON.stringify(t),signal:n?AbortSignal.any([n,r]):r};try{return await e(`/graphql`,i)}catch(e){throw p(e)?e:new d({kind:`unreachable`})}}async function y(e){let t=await S(e);if(t?.errors?.length||!e.ok||!t?.data)throw x(t,e);return t.data}async function b(e){return x(await S(e),e)}function x(e,t){let[n]=e?.errors??[];return new d(n?C(n,t):w(t,`HTTP ${t.status}`))}async function S(e){try{return await e.json()}catch(e){if(p(e))throw e;if(m(e))throw new d({kind:`unreachable`});return null}}function C(e,t){let n=e.extensions?.code??`INTERNAL`;return n===`INTERNAL`?w(t,e.message,e.extensions?.requestId):{kind:`refused`,code:n,message:e.message}}function w(e,t,n){return{kind:`fault`,requestId:n??e.headers.get(`x-request-id`),message:t}}var T=`#8a8f98`;function E({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function D(e){return e?.patterns.filter(({weak:e})=>e)??[]}function O(e,t){let n=D(e).map(({name:e})=>e);return t.length>0&&t.every(e=>n.includes(e))}function k({nodeTypes:e},t,n){return e.flatMap(({connections:e})=>e).find(e=>e.type===t&&e.backward===n)?.label}function A(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}function j(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function M(e,t,n){let r=R(t);return`rgb(${R(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var N=3,P=.1;function F(e,t){let n=L(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=P){let i=M(e,n,r);if(I(i,t)>=N)return i}return n}function I(e,t){let[n=0,r=0]=[L(e),L(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function L(e){let[t=0,n=0,r=0]=R(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function R(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var z={BAD_ID:`failureId`,COST_EXCEEDED:`failureCost`,DEADLINE_EXCEEDED:`failureSlow`,STORE_UNAVAILABLE:`failureStore`,UNAUTHENTICATED:`failureToken`};function B(e){if(e.kind===`unreachable`)return t(`failureUnreachable`);if(e.kind===`too many`)return t(`failureTooMany`,e);if(e.kind===`fault`)return t(`failureFault`,{id:e.requestId??`–`,message:e.message});let n=z[e.code],r=t(`failureRefused`,{code:e.code,message:e.message});return n?`${t(n)} (${e.code})`:r}function V({class:e,failure:r,onRetry:i}){return n(`p`,{role:`alert`,class:e,children:[B(r),` `,r.kind!==`too many`&&n(`button`,{type:`button`,onClick:i,children:t(`retry`)})]})}var H=i(``);function U(){let t=matchMedia(`(prefers-color-scheme: dark)`),n=()=>{H.value=getComputedStyle(document.body).backgroundColor};t.addEventListener(`change`,n);let i=e(()=>{r.value&&queueMicrotask(n)});return()=>{t.removeEventListener(`change`,n),i()}}function W({color:e,isLine:t=!1,isDashed:r=!1,isDotted:i=!1}){let a=`swatch${t?` swatch-line`:``}${r?` swatch-dashed`:``}${i?` swatch-dotted`:``}`,o=e??`#8a8f98`,s=H.value?F(o,H.value):o;return n(`span`,{class:a,"aria-hidden":`true`,style:{backgroundColor:s}})}export{u as C,l as S,p as _,M as a,s as b,k as c,A as d,D as f,h as g,d as h,j as i,O as l,b as m,U as n,F as o,_ as p,V as r,T as s,W as t,E as u,f as v,c as x,o as y};